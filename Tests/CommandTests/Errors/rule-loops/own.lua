local rules = { api = 1 }

function rules.professional(event)
  while true do end
end

return rules
