local rules = { api = 1 }
local words = parameter "keyword"

function rules.professional(event)
  if event.sumary == "" then return verdict("no", "sans titre") end
  return mentions(event, words) ~= nil
end

function rules.between(previous, following)
  if following.start - previous.finish > hours "2" then return "bureau" end
end

function rules.payable(trip)
  if trip.km == 3 then return 0 end
  return round(trip.metres, 1000, "half_up")
end

function rules.purpose(trip)
  return os.date() .. trip.purpose
end

return rules
