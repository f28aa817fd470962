local rules = { api = 1 }

function rules.payable(trip)
  return trip.metre - 1000
end

return rules
