local rules = { api = 1 }

function rules.professional(event)
  if event.sumary == "Fournisseur" then return true end
end

return rules
