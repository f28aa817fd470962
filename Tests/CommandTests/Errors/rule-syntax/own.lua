local rules = { api = 1 }

function rules.professional(event)
  if event.summary = "x" then return true end
end

return rules
