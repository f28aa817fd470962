-- nl/kilometervergoeding: the Dutch tax-free amount for a kilometre. One rate for all kilometres of a day, by whatever
-- vehicle, to a client or to work.

local rules = { api = 1 }

function rules.allowance(trip)
  local rate = parameter("rate_own_vehicle", trip.date)
  return verdict(trip.km * rate, say(rate, "€/km"))
end

return rules
