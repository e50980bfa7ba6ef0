"""A report to compare with what is made of it."""

REPORT = """\
SUVA (Harbour Wire) - Fiji and Tonga signed a patrol agreement on Monday after two days of talks, their governments \
said in a joint statement. The pact lets ships of either navy call at the ports of the other without notice.

Prime Minister Ana Vale said that the agreement would last for ten years and could be renewed. "We did not ask for \
bases," she told reporters. Samoa, which quarrels over fishing with its neighbour, said it had been told of the \
talks beforehand.

Analysts see the deal as an answer to the growing number of foreign vessels in the region. The two states agreed in \
2019 to share radar pictures, but the plan was never carried out for want of money. Australia will pay for two of \
the boats, officials in Canberra said.

The opposition in Nuku'alofa called the agreement a gift to foreign admirals and promised to take it to court next \
week.
"""
#: The same event by another hand.
OTHER_REPORT = """\
After two days behind closed doors the governments in Suva and Nuku'alofa have settled how their navies will work \
together: warships may use each other's harbours from now on, and nobody has to ask first. "We did not ask for \
bases," said Ana Vale, who leads Fiji. The arrangement runs for a decade. In Apia, where fishing grounds are \
disputed, officials say they knew. Money for a pair of boats comes from Australia, which has its own worries about \
strangers at sea. Critics at home intend to have judges look at what one of them called a present for admirals from \
abroad.
"""
