local rules = { api = 1 }

rules.professional = {}

return rules
