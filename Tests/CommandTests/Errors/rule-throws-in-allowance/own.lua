local rules = { api = 1 }

function rules.allowance(trip)
  if trip.date.day == 6 then return trip.km * nil end
end

return rules
