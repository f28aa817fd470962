local rules = { api = 1 }

function rules.professional(event)
  local client
  return client.town == "Rives"
end

return rules
