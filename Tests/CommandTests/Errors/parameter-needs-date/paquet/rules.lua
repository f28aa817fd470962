local rules = { api = 1 }

function rules.allowance(trip)
  return trip.km * parameter("rate")
end

return rules
