local rules = { api = 1 }

function rules.proffesional(event)
  return true
end

return rules
