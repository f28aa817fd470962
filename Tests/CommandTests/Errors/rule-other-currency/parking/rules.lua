local rules = { api = 1 }

function rules.supplements(trip)
  return verdict({ { label = "Parking", amount = decimal("4.50") } }, "a ticket")
end

return rules
