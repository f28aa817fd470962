local rules = { api = 1 }

function rules.professional(event)
  event.summary = "Chantier"
end

return rules
