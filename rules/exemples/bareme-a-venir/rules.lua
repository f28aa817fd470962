-- A company that agrees on its rate in the course of the year. All of the policy stands in parameters/rate.yaml: the
-- rule asks for the value of the trip's day, and gets the one that was known last.

local rules = { api = 1 }

function rules.allowance(trip)
  local rate = parameter("rate_per_km", trip.date)
  return verdict(trip.km * rate, say(rate, "€/km"))
end

return rules
