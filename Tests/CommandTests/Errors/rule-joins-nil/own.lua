local rules = { api = 1 }

function rules.professional(event)
  local client
  return verdict(true, "chez " .. client)
end

return rules
