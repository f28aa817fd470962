local rules = { api = 1 }

function rules.professional(event)
  local minutes = event.properties["X-MINUTES"]
  return minutes > 60
end

return rules
