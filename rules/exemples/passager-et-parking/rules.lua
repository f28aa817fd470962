-- Money beside the kilometres: what was noted in an appointment ("parking 4,50 €"), and an amount for a passenger.

local rules = { api = 1 }

local receipts = parameter "receipts" -- the line's label to the words that tell it
local most = parameter "most_fee"
local passenger_words = parameter "passenger_words"

-- A list of lines, each with a label and an amount. The statement prints them under the trip, and round_amount rounds
-- them as it does the trip's own amount.
function rules.supplements(trip)
  local lines, is_shared = {}, false
  for _, stop in ipairs(trip.stops) do
    for label, words in pairs(receipts) do
      -- Amounts are read from the title and the description, exact: only those that stand beside one of the words.
      local noted = amounts(stop.event, words, "EUR")
      for _, amount in ipairs(noted) do
        if amount <= most then
          table.insert(lines, { label = label, amount = amount })
        else -- "185 000 €, parking compris" is the price of a flat
          local said = say(amount, "€", 2)
          remark(phrase(label .. ": " .. said .. " is no fee", label .. " : " .. said .. " ne sont pas des frais"))
        end
      end
      if #noted == 0 and mentions(stop.event, words) then
        remark(phrase(
          label .. ": noted without an amount, and not paid", label .. " : noté sans montant, donc non payé"))
      end
    end
    is_shared = is_shared or mentions(stop.event, passenger_words) ~= nil
  end
  if is_shared and trip.vehicle then
    local rate = parameter("passenger_rate", trip.date)
    table.insert(lines, { label = "Passager", amount = trip.km * rate })
  end
  return verdict(lines, phrase("what the appointments note", "ce que notent les rendez-vous"))
end

return rules
