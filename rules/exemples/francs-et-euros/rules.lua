-- Near the border: trips to clients in Switzerland are paid in francs, the others in euros, by the scale that the
-- profile names next. Nothing here knows a rate of exchange, and the statement never adds the two.

local rules = { api = 1 }

-- The country stands in every place that was found. A trip to clients of both countries is none of Switzerland's alone.
local function is_swiss(trip)
  for _, stop in ipairs(trip.stops) do
    if stop.place.country ~= "CH" then return false end
  end
  -- A way back after a night has no appointment: it begins at the last one.
  return #trip.stops > 0 or trip.legs[1].from.country == "CH"
end

-- A plain number is in the currency of its pack, which is the euro here; money() says another one.
function rules.allowance(trip)
  if trip.commute or not is_swiss(trip) then return nil end -- the scale's
  local rate = money(parameter("swiss_rate", trip.date), "CHF")
  return verdict(trip.km * rate, phrase(
    "clients in Switzerland: " .. rate .. " a km", "clients en Suisse : " .. rate .. " par km"))
end

-- Francs have no single centimes: cash is rounded to five of them. Euros are left to izika/base.
function rules.round_amount(amount, trip)
  if trip.currency == "CHF" then
    return verdict(round(amount, 0.05, "half-up"), phrase("to five centimes", "aux cinq centimes les plus proches"))
  end
end

return rules
