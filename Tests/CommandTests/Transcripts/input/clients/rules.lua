local rules = { api = 1 }

function rules.allowance(trip)
  for key, client in pairs(parameter "clients") do
    if mentions(trip.stops[1].event, client.words) then return verdict(trip.km * client.rate, "client " .. key) end
  end
  return verdict(trip.km * parameter("rate", trip.date), "nobody's")
end

return rules
