local rules = { api = 1 }

function rules.allowance(trip)
  if trip.purpose == "Soins Nyon" then return verdict(money(trip.km * 0.7, "CHF"), "Swiss client") end
  return verdict(money(trip.km * 0.5, "EUR"), "French client")
end

function rules.supplements(trip)
  return verdict({ { label = "Parking", amount = money(3, trip.currency) } }, "a ticket in the trip's currency")
end

return rules
