local rules = { api = 1 }

function rules.payable(trip)
  if trip.metres / 1000 * decimal(1) > 0.1 + 0.2 then return trip.metres end
end

return rules
