local rules = { api = 1 }
function rules.professional(event
return rules
