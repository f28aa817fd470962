local rules = { api = 1 }

function rules.professional(event)
  return event.summary == “Chantier”
end

return rules
