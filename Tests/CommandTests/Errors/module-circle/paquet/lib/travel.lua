local money = require "money"
return { money = money }
