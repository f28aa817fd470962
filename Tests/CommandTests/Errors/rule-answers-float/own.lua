local rules = { api = 1 }

function rules.round_distance(metres)
  return metres / 3
end

return rules
