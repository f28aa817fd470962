-- Two cars: the electric one for days under 80 km, the diesel one above. One takes one of them in the morning and keeps
-- it, so that all trips of a day count together.

local rules = { api = 1 }

local short_car, long_car = parameter "short_car", parameter "long_car"
local most_km = parameter "most_km"

-- Vehicles are chosen before the roads are asked. A rule that reads metres is put back until the day is measured, and
-- asked again: no other question waits.
function rules.vehicle(trip)
  local legs, metres = trip.day.legs, 0
  -- A day begins and ends at a place of the profile's, its base, or where a night is spent. Who is away for one drives
  -- back with the car that is there.
  if not (legs[1].from.base and legs[#legs].to.base) then
    return verdict(long_car, phrase("a journey with a night", "un déplacement avec une nuit"))
  end
  for _, leg in ipairs(legs) do
    if not leg.metres then
      error(phrase("how far the day goes is not known", "les kilomètres de la journée sont inconnus"), 0)
    end
    metres = metres + leg.metres
  end
  local km = decimal(metres) / 1000
  local words = say(km, "km", 0)
  if km < most_km then return verdict(short_car, phrase("a day of " .. words, "une journée de " .. words)) end
  return verdict(long_car, phrase(
    "a day of " .. words .. ": too far for the electric car",
    "une journée de " .. words .. " : trop pour la voiture électrique"))
end

return rules
