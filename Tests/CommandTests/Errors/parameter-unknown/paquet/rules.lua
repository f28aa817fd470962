local rules = { api = 1 }

function rules.allowance(trip)
  return trip.km * parameter("rates", trip.date)
end

return rules
