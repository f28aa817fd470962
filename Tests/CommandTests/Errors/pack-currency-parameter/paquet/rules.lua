local rules = { api = 1 }

function rules.allowance(trip)
  return verdict(trip.km * decimal("0.70"), "0.70 CHF/km")
end

return rules
