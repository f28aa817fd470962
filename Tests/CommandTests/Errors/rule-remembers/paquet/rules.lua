local rules = { api = 1 }
local visits = 0

-- Wrong: what is answered depends on what was asked before.
function rules.professional()
  visits = visits + 1
  if visits > 2 then return verdict(false, "two visits are enough") end
end

return rules
