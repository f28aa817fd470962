local rules = { api = 1 }

function rules.professional(event)
  local text = event.summary
  while text:sub(1, 4) == "Four" do text = text .. text end
end

return rules
