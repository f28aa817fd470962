local rules = { api = 1 }
local visits = 0

-- Wrong: what is answered depends on what was asked before.
function rules.professional(event)
  visits = visits + 1
  if visits > 1 then return verdict(false, "one visit is enough") end
end

return rules
