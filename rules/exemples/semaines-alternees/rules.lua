-- Alternating weeks: in even ones one works at the office and sets out from there, in odd ones from home.

local rules = { api = 1 }

-- `week` is the ISO week, which begins on a Monday. A year may have 53 of them: the last week of 2026 and the first of
-- 2027 are both odd, and both from home.
local function base(day)
  local week = day.date.week
  if week % 2 == 0 then
    return verdict("office", phrase(
      "even week " .. week .. ": at the office", "semaine paire (" .. week .. ") : au bureau"))
  end
  return verdict("home", phrase("odd week " .. week .. ": at home", "semaine impaire (" .. week .. ") : à domicile"))
end

-- Two questions may have one answer. A night away stands above both: what izika/base says of it is better.
function rules.origin(day)
  if day.previous_place and day.previous_place.kind == "lodging" then return nil end
  return base(day)
end

function rules.destination(day)
  local last = day.stops[#day.stops]
  if last and last.finish.last_date > last.start.date then return nil end
  return base(day) -- also of a day without stops: the way back
end

return rules
