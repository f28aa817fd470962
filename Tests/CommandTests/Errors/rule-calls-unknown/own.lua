local rules = { api = 1 }

function rules.professional(event)
  return mention(event, {"chantier"}) ~= nil
end

return rules
