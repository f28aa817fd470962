local rules = { api = 1 }

function rules.professional(event)
  if event.location ~= "38140 Rives" then return nil end
  return verdict(locate(event.location).status == "ok", "found on the map")
end

return rules
