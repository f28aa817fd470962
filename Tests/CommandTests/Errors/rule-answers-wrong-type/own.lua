local rules = { api = 1 }

function rules.professional(event)
  if event.summary == "Fournisseur" then return verdict("maybe", "who knows") end
end

function rules.payable(trip)
  if trip.date.day == 7 then return "many" end
end

return rules
