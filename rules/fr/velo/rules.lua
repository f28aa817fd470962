-- fr/velo: business trips by the person's own bicycle. It has an opinion on bicycles alone, so that it stands in front
-- of the scale that pays the other vehicles.

local rules = { api = 1 }

function rules.allowance(trip)
  if trip.vehicle.kind ~= "bicycle" then return nil end
  local rate = parameter("rate_bicycle", trip.date)
  return verdict(trip.km * rate, phrase(
    "bicycle: " .. say(rate, "€/km"), "vélo : " .. say(rate, "€/km")))
end

return rules
