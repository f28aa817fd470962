local rules = { api = 1 }

function rules.professional(event)
  local detour = { rives = 12 }
  return detour.voiron + 3 > 5
end

return rules
