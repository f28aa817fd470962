local rules = { api = 1 }

rules.professional = {
  function(event) return event.class ~= "PRIVATE" end,
}

return rules
