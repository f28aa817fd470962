local rules = { api = 1 }

local function depth(n) return 1 + depth(n + 1) end

function rules.professional(event)
  if event.summary == "Fournisseur" then return depth(1) > 0 end
end

return rules
