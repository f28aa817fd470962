local rules = { api = 1 }

function rules.professional(event)
  if event.summary == "Fournisseur" then return (("a"):rep(200)):find(("a*"):rep(60) .. "b") ~= nil end
end

return rules
