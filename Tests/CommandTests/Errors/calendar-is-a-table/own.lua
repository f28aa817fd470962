local rules = { api = 1 }

function rules.professional(event)
  return true
end

return rules
