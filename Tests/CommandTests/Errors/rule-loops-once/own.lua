local rules = { api = 1 }

function rules.professional(event)
  while event.summary == "Fournisseur" do end
end

return rules
