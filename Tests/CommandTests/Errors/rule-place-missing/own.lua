local rules = { api = 1 }

function rules.place(event)
  if event.summary == "Fournisseur" then return verdict("office", "suppliers come to the office") end
  if event.summary == "Chantier" then return named "depot" end
end

return rules
