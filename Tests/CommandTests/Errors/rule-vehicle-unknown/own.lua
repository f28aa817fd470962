local rules = { api = 1 }

function rules.vehicle(trip)
  if trip.date.day == 6 then return "twingo" end
end

return rules
