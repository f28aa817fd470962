local rules = { api = 1 }

function rules.vehicle() return "clio" end

return rules
