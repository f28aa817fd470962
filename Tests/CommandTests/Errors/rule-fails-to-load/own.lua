local rules = { api = 1 }
local words = parameter "keyword"

return rules
