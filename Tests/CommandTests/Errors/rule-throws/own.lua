local rules = { api = 1 }

function rules.professional(event)
  if event.summary == "Fournisseur" then error("no idea about suppliers") end
end

return rules
