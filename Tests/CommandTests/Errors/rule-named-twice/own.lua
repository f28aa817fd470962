local rules = { api = 1 }

rules.professional = {
  rule("private", function(event) if event.class == "PRIVATE" then return false end end),
  rule("private", function(event) if event.transparency == "TRANSPARENT" then return false end end),
}

return rules
