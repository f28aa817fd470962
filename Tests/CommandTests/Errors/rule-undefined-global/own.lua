local rules = { api = 1 }

function rules.professional(event)
  if event.summary == "Fournisseur" then return mention(event, { "x" }) end
  if event.summary == "Chantier" then return os.time() > 0 end
end

return rules
