-- 400 km a month are paid, and no more: a person's, whatever they are driven with.

local rules = { api = 1 }

local most_km = parameter "most_km"

-- The month's payable kilometres so far, those of all vehicles together. Where the opening kilometres of the profile
-- stand for days of the month and do not say how many (`month_km`), they are nil, and the engine tells the line to add.
-- An error is better then than a cap that is passed in silence.
function rules.payable(trip, tally)
  if trip.commute then return nil end -- the way to work: izika/base leaves it unpaid
  local paid = tally.month.km
  if not paid then
    error(phrase("what the month was paid before is not known", "ce qui a été payé dans le mois est inconnu"), 0)
  end
  local left = math.max(most_km - paid, 0) * 1000
  if trip.metres <= left then return nil end -- izika/base pays every metre
  local cap = say(most_km, "km")
  return verdict(left, phrase(
    "the month's " .. cap .. " are reached", "le plafond de " .. cap .. " par mois est atteint"))
end

return rules
