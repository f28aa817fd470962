-- Visits in Switzerland are paid by the care service, in francs; the others by whatever scale comes next.
local rules = { api = 1 }

function rules.allowance(trip)
  if trip.stops[1].place.country ~= "CH" then return nil end
  local rate = parameter("rate", trip.date)
  return verdict(trip.km * rate, tostring(rate) .. " CHF/km")
end

return rules
