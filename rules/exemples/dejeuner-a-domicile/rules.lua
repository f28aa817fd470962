-- Lunch at home: only where the break around noon is long enough, and home is near by road.

local rules = { api = 1 }

local least_break = minutes(parameter "lunch_break_minutes")
local most_metres = parameter "lunch_most_km" * 1000

function rules.between(previous, following)
  local is_noon = previous.finish.hour < 14 and following.start.hour >= 12
  if not is_noon or following.start - previous.finish <= least_break then return nil end

  -- The map is asked as the statement would ask it; pack.yaml says so under `needs`. Nil: nobody knows the way.
  local metres = distance_between(previous.place, named "home")
  if not metres then return nil end
  local km = say(decimal(metres) / 1000, "km", 1)
  if metres >= most_metres then
    return verdict("direct", phrase(
      "no lunch at home: it is " .. km .. " away", "pas de déjeuner au domicile : il est à " .. km))
  end
  return verdict("home", phrase(
    "lunch at home, " .. km .. " away", "déjeuner au domicile, à " .. km))
end

return rules
